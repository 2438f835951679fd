export { RescuedNotice } from './rescued-notice';
