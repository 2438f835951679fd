export { PasteLinesDialog, type PasteLinesDialogProps } from './paste-lines-dialog';
export { pastedText, readPasted, type PastedText } from './read-clipboard';
