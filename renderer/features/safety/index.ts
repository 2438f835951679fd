export { SafetyIndicator, safetyText } from './safety-indicator';
