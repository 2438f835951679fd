export { MethodApi } from './method-api';
export { Methods } from './methods';
