import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { HostGauges } from '../host';
import type { StoreHealth } from '../library';

export interface MetricsPorts {
  readonly gauges: () => HostGauges;
  readonly health: () => StoreHealth;
  readonly draining: () => boolean;
}

const NS_PER_S = 1e9;

/** The server's state as Prometheus text: counts only, nothing of who or what. */
export function createMetrics({ gauges, health, draining }: MetricsPorts) {
  const events = new Map<string, number>();
  const delay = monitorEventLoopDelay({ resolution: 20 });
  delay.enable();
  return {
    /** Counts what is logged: each event's name is known, for it comes from our own code. */
    count(event: string): void {
      events.set(event, (events.get(event) ?? 0) + 1);
    },
    text(): string {
      const { workshops, documents, people, sockets } = gauges();
      const memory = process.memoryUsage();
      const cpu = process.cpuUsage();
      const lines: string[] = [];
      const metric = (name: string, type: 'gauge' | 'counter', help: string, values: readonly (readonly [labels: string, value: number])[]): void => {
        lines.push(`# HELP polkupaja_${name} ${help}`, `# TYPE polkupaja_${name} ${type}`, ...values.map(([labels, value]) => `polkupaja_${name}${labels} ${value}`));
      };
      metric('workshops_open', 'gauge', 'Workshops that guests can take part in.', [['', workshops]]);
      metric('documents_open', 'gauge', 'Documents held in memory.', [['', documents]]);
      metric('people_connected', 'gauge', 'People who are connected.', [['', people]]);
      metric('sockets_open', 'gauge', 'Open WebSockets.', Object.entries(sockets).map(([kind, value]) => [`{kind="${kind}"}`, value]));
      metric('store_healthy', 'gauge', '1 while the disk takes what is written.', [['', health() === 'ok' ? 1 : 0]]);
      metric('draining', 'gauge', '1 while nobody new is let in.', [['', draining() ? 1 : 0]]);
      metric('memory_bytes', 'gauge', 'Memory of the process.', [['{kind="rss"}', memory.rss], ['{kind="heap"}', memory.heapUsed]]);
      metric('cpu_seconds_total', 'counter', 'Processor time used.', [['', (cpu.user + cpu.system) / 1e6]]);
      metric('event_loop_delay_seconds', 'gauge', 'How late the process gets to its work, since the last look.', [['{quantile="0.5"}', delay.percentile(50) / NS_PER_S], ['{quantile="0.99"}', delay.percentile(99) / NS_PER_S]]);
      metric('events_total', 'counter', 'Events of the log.', [...events].map(([event, value]) => [`{event="${event}"}`, value]));
      delay.reset();
      return `${lines.join('\n')}\n`;
    },
    end: () => void delay.disable(),
  };
}
