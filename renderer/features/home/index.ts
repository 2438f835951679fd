export { BinPage } from './bin-page';
export { HomePage, type HomePageProps } from './home-page';
