export { redactWorkshop, type RedactedWorkshop } from './redact-workshop';
