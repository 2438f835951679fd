export { CONTACT_CHOICES, withContacts, type ContactChoice } from './with-contacts';
