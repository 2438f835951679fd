export { scrubResults } from './scrub-results';
export { CONTACT_CHOICES, withContacts, type ContactChoice } from './with-contacts';
