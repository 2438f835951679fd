export { BinPage } from './bin-page';
export { useLibrary, type LibraryState } from './use-library';
export { HomePage, type HomePageProps } from './home-page';
