import { useState } from 'react';
import { Columns2, Handshake, LayoutTemplate, Plus, Settings, Trash2, UserPlus, Users } from 'lucide-react';
import { Button, LanguageSwitch, TopBar, useT } from '../../ui';
import { DueNotice, SearchBox } from '../archive';
import { JoinDialog } from './join-dialog';
import { LibraryGrid } from './library-grid';
import { OpenFileButton } from './open-file-button';
import { TemplateList } from './template-list';
import { useLibrary } from './use-library';
import css from './home-page.module.css';

export interface HomePageProps {
  readonly workshopHref: (workshopId: string) => string;
  readonly onOpen: (workshopId: string) => void;
  readonly onNew: (templateId: string | null) => void;
  readonly onTemplates: () => void;
  readonly onSearch: (query: string) => void;
  readonly onPeople: () => void;
  readonly onTasks: () => void;
  readonly onMaps: () => void;
  readonly onBin: () => void;
  readonly onSettings: () => void;
}

/** Where the facilitator starts: begin, join, or go on with what is saved. */
export function HomePage({ workshopHref, onOpen, onNew, onTemplates, onSearch, onPeople, onTasks, onMaps, onBin, onSettings }: HomePageProps) {
  const t = useT();
  const [library, reload] = useLibrary();
  const [joining, setJoining] = useState(false);
  const binCount = library.kind === 'ready' ? library.bin.length : 0;
  return (
    <>
      <TopBar
        title={t('common.appName')}
        end={
          <>
            <LanguageSwitch />
            <Button variant="quiet" icon={<Settings />} onPress={onSettings}>
              {t('settings.title')}
            </Button>
          </>
        }
      />
      <main className={css.main}>
        <div className={css.actions}>
          <Button variant="primary" size="large" icon={<Plus />} onPress={() => onNew(null)}>
            {t('home.newWorkshop')}
          </Button>
          <Button size="large" icon={<UserPlus />} onPress={() => setJoining(true)}>
            {t('home.join')}
          </Button>
          <OpenFileButton onOpened={onOpen} />
        </div>
        <section className={css.section} aria-labelledby="home-workshops">
          <div className={css.heading}>
            <h2 id="home-workshops">{t('home.myWorkshops')}</h2>
            <div className={css.tools}>
              <Button variant="quiet" icon={<Users />} onPress={onPeople}>
                {t('archive.people')}
              </Button>
              <Button variant="quiet" icon={<Handshake />} onPress={onTasks}>
                {t('archive.tasks')}
              </Button>
              <Button variant="quiet" icon={<Columns2 />} onPress={onMaps}>
                {t('maps.open')}
              </Button>
              <Button variant="quiet" icon={<Trash2 />} onPress={onBin}>
                {binCount > 0 ? t('home.binCount', { count: binCount }) : t('home.bin')}
              </Button>
            </div>
          </div>
          {library.kind === 'ready' && library.workshops.length > 0 && <SearchBox onSearch={onSearch} />}
          {library.kind === 'ready' && library.workshops.length > 0 && <DueNotice onShow={onTasks} />}
          <LibraryGrid state={library} reload={reload} workshopHref={workshopHref} onOpen={onOpen} />
        </section>
        <section className={css.section} aria-labelledby="home-templates">
          <div className={css.heading}>
            <h2 id="home-templates">{t('home.templates')}</h2>
            <Button variant="quiet" icon={<LayoutTemplate />} onPress={onTemplates}>
              {t('templates.manage')}
            </Button>
          </div>
          <TemplateList onUse={onNew} />
        </section>
      </main>
      {joining && <JoinDialog onClose={() => setJoining(false)} />}
    </>
  );
}
