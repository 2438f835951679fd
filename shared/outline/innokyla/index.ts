export { INNOKYLA_HEADINGS, type InnokylaHeading } from './headings';
export { innokylaText, type InnokylaField } from './innokyla-text';
