import './ui/styles';
import { createRoot } from 'react-dom/client';
import { App } from './app/app';
import { findFace } from './bridge';

const root = document.getElementById('root');
if (root) createRoot(root).render(<App face={findFace()} />);
