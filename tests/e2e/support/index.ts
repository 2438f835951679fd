export { appCommand, enginePid, launchApp, type AppCommand, type LaunchOptions, type RunningApp } from './launch-app';
export { findChromium, launchGuest, launchGuests, type Guest, type GuestBrowser, type GuestOptions, type SocketBytes } from './launch-guests';
export type { DataChannelTraffic } from './peer-connections';
export { isRunning, waitFor, type WaitOptions } from './wait-for';
export { violations, type AxeOptions } from './axe';
