export { TemplateTools, type TemplateToolsProps } from './template-tools';
