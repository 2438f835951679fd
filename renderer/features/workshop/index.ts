export { WorkshopPage, type WorkshopPageProps } from './workshop-page';
