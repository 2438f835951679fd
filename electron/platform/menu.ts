import { Menu, app, type MenuItemConstructorOptions, type WebContents } from 'electron';
import type { Translate } from '../../shared/i18n';

/** The application's menu: what systems expect of one, in the person's language. The work is in the pages. */
export function setAppMenu(t: Translate): void {
  const edit: MenuItemConstructorOptions[] = [
    { role: 'undo', label: t('shell.undo') },
    { role: 'redo', label: t('shell.redo') },
    { type: 'separator' },
    { role: 'cut', label: t('shell.cut') },
    { role: 'copy', label: t('shell.copy') },
    { role: 'paste', label: t('shell.paste') },
    { role: 'selectAll', label: t('shell.selectAll') },
  ];
  const view: MenuItemConstructorOptions[] = [
    { role: 'zoomIn', label: t('shell.zoomIn') },
    { role: 'zoomOut', label: t('shell.zoomOut') },
    { role: 'resetZoom', label: t('shell.zoomReset') },
    { type: 'separator' },
    { role: 'togglefullscreen', label: t('shell.fullScreen') },
  ];
  const quit: MenuItemConstructorOptions = { role: 'quit', label: t('shell.quit') };
  const first: MenuItemConstructorOptions =
    process.platform === 'darwin'
      ? { label: app.name, submenu: [{ role: 'hide', label: t('shell.hide') }, { type: 'separator' }, quit] }
      : { label: t('shell.menuFile'), submenu: [quit] };
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([first, { label: t('shell.menuEdit'), submenu: edit }, { label: t('shell.menuView'), submenu: view }]),
  );
}

/** The menu of the right mouse button in text: corrections and the clipboard. Elsewhere pages have their own. */
export function offerTextMenu(contents: WebContents, translate: () => Translate): void {
  contents.on('context-menu', (_event, params) => {
    if (!params.isEditable && params.selectionText === '') return;
    const t = translate();
    const items: MenuItemConstructorOptions[] = [];
    for (const suggestion of params.dictionarySuggestions) {
      items.push({ label: suggestion, click: () => contents.replaceMisspelling(suggestion) });
    }
    if (params.misspelledWord !== '') {
      const word = params.misspelledWord;
      items.push({ label: t('shell.addToDictionary'), click: () => contents.session.addWordToSpellCheckerDictionary(word) }, { type: 'separator' });
    }
    if (params.isEditable) items.push({ role: 'cut', label: t('shell.cut'), enabled: params.editFlags.canCut });
    items.push({ role: 'copy', label: t('shell.copy'), enabled: params.editFlags.canCopy });
    if (params.isEditable) items.push({ role: 'paste', label: t('shell.paste'), enabled: params.editFlags.canPaste });
    Menu.buildFromTemplate(items).popup();
  });
}
