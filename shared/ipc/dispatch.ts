import type { CallReply } from './failure';
import { CONTRACT, type CallName, type Handlers } from './contract';

export type Dispatch = (name: unknown, input: unknown) => Promise<CallReply>;

export const isCallName = (name: unknown): name is CallName => typeof name === 'string' && Object.hasOwn(CONTRACT, name);

/**
 * What every carrier does with a call once it knows that the caller may call: checks the input against the contract,
 * runs the handler, checks the answer. Never rejects; `onFailure` hears of faults for the log, without their content.
 */
export function createDispatch(handlers: Handlers, onFailure: (name: CallName, failure: 'bad-output' | 'handler-failed', error: unknown) => void): Dispatch {
  return async (name, input) => {
    if (!isCallName(name)) return { ok: false, error: 'unknown-call' };
    const parsed = CONTRACT[name].input.safeParse(input);
    if (!parsed.success) return { ok: false, error: 'bad-input' };
    // One name belongs to one handler, which the compiler can't follow through a variable.
    const handler = handlers[name] as (input: unknown) => Promise<unknown>;
    let answer: unknown;
    try {
      answer = await handler(parsed.data);
    } catch (error) {
      onFailure(name, 'handler-failed', error);
      return { ok: false, error: 'handler-failed' };
    }
    const checked = CONTRACT[name].output.safeParse(answer);
    if (checked.success) return { ok: true, value: checked.data };
    onFailure(name, 'bad-output', null);
    return { ok: false, error: 'bad-output' };
  };
}
