export { DeskPage, type DeskPageProps, type DeskPart } from './desk-page';
