export { GuestApp } from './guest-app';
