import { z } from 'zod';
import { checkReport } from '../protocol/check';

const id = z.string().min(1).max(64).regex(/^[0-9a-z]+$/);

export const checkedDevice = checkReport.extend({
  /** Milliseconds since 1970. */
  at: z.number(),
  /** Which of the host's addresses the device came by. */
  hostAddress: z.string(),
});
export type CheckedDevice = z.infer<typeof checkedDevice>;

export const checkState = z.object({
  /** Where a device begins its check, and the same as a QR code. */
  url: z.string(),
  qrSvg: z.string(),
  /** The address that invitations show. */
  address: z.string(),
  port: z.number(),
  /** This computer's networks, and whether the host answers there when this computer itself asks. */
  own: z.array(z.object({ name: z.string(), address: z.string(), isVirtual: z.boolean(), answers: z.boolean() })),
  /** Newest first. */
  devices: z.array(checkedDevice),
});
export type CheckState = z.infer<typeof checkState>;

export const CHECK_CALLS = {
  'check.state': { input: z.object({ workshopId: id }), output: z.discriminatedUnion('kind', [z.object({ kind: z.literal('off') }), z.object({ kind: z.literal('on'), check: checkState })]) },
} as const;
