/** Once per page: the font (bundled, OFL), the tokens and the base. Components bring their own styles. */
import '@fontsource-variable/atkinson-hyperlegible-next/wght.css';
import './tokens.css';
import './base.css';
