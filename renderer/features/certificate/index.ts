export { CertificateSection } from './certificate-section';
export { SecureLine } from './secure-line';
