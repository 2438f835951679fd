/** One measured quantity beside a named peer's, medians over the rounds. */
export interface BenchMetric {
  name: string
  unit: string
  value: number | null
  /** Who it is compared with, e.g. "hocuspocus". */
  peer: string
  /** null where the peer never gets there. */
  peerValue: number | null
  /** value / peerValue, null where one of them is missing. */
  ratio: number | null
}

export interface BenchResult {
  rounds: number
  metrics: BenchMetric[]
  /** Every sample, for the ignored file. */
  raw?: unknown
}

/** A file `tests/bench/<name>.ts` exports `bench`. Progress goes through `log` (standard error). */
export interface BenchContext {
  rounds: number
  /** How long a bench plays whose work takes time; each has a default. */
  minutes?: number
  log: (line: string) => void
}

export type Bench = (context: BenchContext) => Promise<BenchResult>

/** Median of the samples, null when there is none. Samples that never got there are left out by the caller. */
export function median(samples: readonly number[]): number | null {
  if (samples.length === 0) return null
  const sorted = [...samples].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2
}

/** Puts our samples beside the peer's as one metric. */
export function metric(name: string, unit: string, ours: readonly number[], peer: string, theirs: readonly number[]): BenchMetric {
  const value = median(ours)
  const peerValue = median(theirs)
  const ratio = value === null || peerValue === null || peerValue === 0 ? null : value / peerValue
  return { name, unit, value, peer, peerValue, ratio }
}
