export { TemplatePicker, type TemplatePickerProps } from './template-picker';
export { TemplatesPage, type TemplatesPageProps } from './templates-page';
export { useOwnTemplates } from './use-own-templates';
