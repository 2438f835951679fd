export { NewWorkshopPage, type NewWorkshopPageProps } from './new-workshop-page';
