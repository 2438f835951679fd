export { isDueForReview, nameKey, registerOf, REVIEW_AFTER_MONTHS, type PersonCard, type RegisteredPerson } from './people';
