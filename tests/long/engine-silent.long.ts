import { expect, test } from 'vitest';
import { enginePid, isRunning, launchApp, waitFor } from '../e2e/support';
import { call, newWorkshop } from '../e2e/support/bridge-calls';

test('an engine that hangs is replaced, and the facilitator’s window goes on', async () => {
  const running = await launchApp();
  try {
    const workshopId = await newWorkshop(running.window, 'Jumissa');
    await call(running.window, 'host.start', { workshopId });
    await running.engineWindow();
    const hanging = await enginePid(running.app);
    process.kill(hanging, 'SIGSTOP');
    const next = await waitFor(() => enginePid(running.app).then((pid) => (pid !== hanging && isRunning(pid) ? pid : 0)), {
      what: 'another engine',
      timeoutMs: 120_000,
    });
    expect(next).not.toBe(hanging);
    expect(running.log()).toContain('"engine-died","reason":"silent"');
    expect(await call(running.window, 'host.state', { workshopId })).toMatchObject({ kind: 'on' });
  } finally {
    await running.close();
  }
});
