export { PlainTextEditor, type PlainTextEditorProps } from './plain-text-editor';
