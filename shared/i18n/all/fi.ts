import { fi as board } from '../board/fi';
import { fi as bring } from '../bring/fi';
import { fi as canvas } from '../canvas/fi';
import { fi as cards } from '../cards/fi';
import { fi as common } from '../common/fi';
import { fi as exportTexts } from '../export/fi';
import { fi as home } from '../home/fi';
import { fi as host } from '../host/fi';
import { fi as images } from '../images/fi';
import { fi as innokyla } from '../innokyla/fi';
import { fi as join } from '../join/fi';
import { fi as paste } from '../paste/fi';
import { fi as layout } from '../layout/fi';
import { fi as personalId } from '../personal-id/fi';
import { fi as warnings } from '../warnings/fi';
import { fi as record } from '../record/fi';
import { fi as refusal } from '../refusal/fi';
import { fi as region } from '../region/fi';
import { fi as report } from '../report/fi';
import { fi as safety } from '../safety/fi';
import { fi as server } from '../server/fi';
import { fi as settings } from '../settings/fi';
import { fi as share } from '../share/fi';
import { fi as shell } from '../shell/fi';
import { fi as templates } from '../templates/fi';
import { fi as workshop } from '../workshop/fi';

/** Every area's texts in one language. Adding an area: its folder and one line in each of these three files. */
export const fi = { board, canvas, cards, common, export: exportTexts, home, host, images, innokyla, join, paste, layout, record, refusal, report, safety, settings, share, shell, templates, workshop, warnings, personalId, bring, server, region };
