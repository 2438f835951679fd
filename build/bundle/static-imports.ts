/** What of a bundler's output the guards need: a subset of Rollup's OutputChunk. */
export interface ChunkGraphNode {
  type: 'chunk'
  fileName: string
  name: string
  isEntry: boolean
  imports: readonly string[]
  dynamicImports: readonly string[]
  moduleIds: readonly string[]
}

export type Bundle = Record<string, ChunkGraphNode | { type: 'asset' }>

/**
 * The chunks that load together with `entry`, itself included.
 * With `dynamic` also those that it can ever load. Externals (not in the bundle) are returned in `externals`.
 */
export function reachable(
  bundle: Bundle,
  entry: string,
  dynamic: boolean,
): { chunks: ChunkGraphNode[]; externals: Set<string> } {
  const seen = new Set<string>()
  const externals = new Set<string>()
  const chunks: ChunkGraphNode[] = []
  const queue = [entry]
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (seen.has(file)) continue
    seen.add(file)
    const node = bundle[file]
    if (node === undefined) {
      externals.add(file)
      continue
    }
    if (node.type !== 'chunk') continue
    chunks.push(node)
    queue.push(...node.imports, ...(dynamic ? node.dynamicImports : []))
  }
  return { chunks, externals }
}
