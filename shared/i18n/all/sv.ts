import { sv as board } from '../board/sv';
import { sv as bring } from '../bring/sv';
import { sv as canvas } from '../canvas/sv';
import { sv as cards } from '../cards/sv';
import { sv as common } from '../common/sv';
import { sv as exportTexts } from '../export/sv';
import { sv as home } from '../home/sv';
import { sv as host } from '../host/sv';
import { sv as images } from '../images/sv';
import { sv as innokyla } from '../innokyla/sv';
import { sv as join } from '../join/sv';
import { sv as paste } from '../paste/sv';
import { sv as layout } from '../layout/sv';
import { sv as personalId } from '../personal-id/sv';
import { sv as warnings } from '../warnings/sv';
import { sv as record } from '../record/sv';
import { sv as refusal } from '../refusal/sv';
import { sv as region } from '../region/sv';
import { sv as report } from '../report/sv';
import { sv as safety } from '../safety/sv';
import { sv as server } from '../server/sv';
import { sv as settings } from '../settings/sv';
import { sv as share } from '../share/sv';
import { sv as shell } from '../shell/sv';
import { sv as templates } from '../templates/sv';
import { sv as workshop } from '../workshop/sv';

/** Every area's texts in one language. Adding an area: its folder and one line in each of these three files. */
export const sv = { board, canvas, cards, common, export: exportTexts, home, host, images, innokyla, join, paste, layout, record, refusal, report, safety, settings, share, shell, templates, workshop, warnings, personalId, bring, server, region };
