import { en as board } from '../board/en';
import { en as bring } from '../bring/en';
import { en as canvas } from '../canvas/en';
import { en as cards } from '../cards/en';
import { en as common } from '../common/en';
import { en as exportTexts } from '../export/en';
import { en as home } from '../home/en';
import { en as host } from '../host/en';
import { en as images } from '../images/en';
import { en as innokyla } from '../innokyla/en';
import { en as join } from '../join/en';
import { en as paste } from '../paste/en';
import { en as layout } from '../layout/en';
import { en as personalId } from '../personal-id/en';
import { en as warnings } from '../warnings/en';
import { en as record } from '../record/en';
import { en as refusal } from '../refusal/en';
import { en as region } from '../region/en';
import { en as report } from '../report/en';
import { en as safety } from '../safety/en';
import { en as server } from '../server/en';
import { en as settings } from '../settings/en';
import { en as share } from '../share/en';
import { en as shell } from '../shell/en';
import { en as templates } from '../templates/en';
import { en as workshop } from '../workshop/en';

/** Every area's texts in one language. Adding an area: its folder and one line in each of these three files. */
export const en = { board, canvas, cards, common, export: exportTexts, home, host, images, innokyla, join, paste, layout, record, refusal, report, safety, settings, share, shell, templates, workshop, warnings, personalId, bring, server, region };
