// @ts-check

/** Whether a window can be shown: always on Windows and macOS, elsewhere where a display server is named. */
export function hasDisplay(env = process.env, platform = process.platform) {
  if (platform === 'win32' || platform === 'darwin') return true
  return Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)
}
