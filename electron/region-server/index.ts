export { keysFileFor, parseCommand } from './command';
export { configProblemText } from './config-words';
export { runKeysCommand } from './keys-command';
export { readServerConfig, type ConfigProblem } from './read-config';
export { serve } from './serve';
