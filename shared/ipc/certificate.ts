import { z } from 'zod';

/*
 * The certificate of this computer's guests' doors: a municipality's, for those who host in a room by TLS. The files stay
 * where the IT department put them and are read again when they change.
 */

/**
 * `pkcs12`: a `.pfx` file. `key-locked`: the key has a passphrase. `not-a-pair`: they don't belong together. `name`: the
 * certificate is not good for the name; `name-needed`: it is good for many, and which one has not been said.
 */
export const CERTIFICATE_PROBLEMS = ['unreadable', 'no-certificate', 'no-key', 'pkcs12', 'key-locked', 'not-a-pair', 'expired', 'not-yet', 'name', 'name-needed', 'not-here'] as const;
export type CertificateProblem = (typeof CERTIFICATE_PROBLEMS)[number];

export const certificateState = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('none') }),
  z.object({
    kind: z.literal('set'),
    /** The name that links show; empty where the certificate is for addresses. */
    name: z.string(),
    /** Names that the certificate is good for, `*.kunta.fi` too; empty while it can't be read. */
    names: z.array(z.string()),
    issuer: z.string(),
    /** Nobody vouches for it: browsers will warn. */
    selfIssued: z.boolean(),
    /** Milliseconds since 1970. */
    validUntil: z.number(),
    /** SHA-256, `AB:CD:…`. */
    fingerprint: z.string(),
    /** Why it can't be used now; sharing does not start with it then. */
    problem: z.enum(CERTIFICATE_PROBLEMS).nullable(),
  }),
]);
export type CertificateState = z.infer<typeof certificateState>;

const outcome = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('state'), state: certificateState }),
  z.object({ kind: z.literal('cancelled') }),
  z.object({ kind: z.literal('problem'), problem: z.enum(CERTIFICATE_PROBLEMS) }),
]);

export const CERTIFICATE_CALLS = {
  'certificate.state': { input: z.object({}), output: certificateState },
  /** Asks for the certificate and its key, one file or two, and keeps what works. */
  'certificate.choose': { input: z.object({}), output: outcome },
  'certificate.setName': { input: z.object({ name: z.string().trim().toLowerCase().max(253) }), output: outcome },
  /** Sharing that starts from now on is by plain http. */
  'certificate.forget': { input: z.object({}), output: certificateState },
} as const;
