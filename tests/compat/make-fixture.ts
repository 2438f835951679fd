import { writeFile } from 'node:fs/promises';
import * as Y from 'yjs';
import { addCard, addImage, addLane, deleteCard, dismissWarning, pageNotes, putDrawing, removeLane, renameLane, SCHEMA_VERSION, writeText, zoneId } from '../../shared/doc';
import { boardContext, sampleBoard } from '../support/sample-board';

/*
 * Writes the sample's board as this version stores it: `node --import ./build/node-ts/register.ts tests/compat/make-fixture.ts`,
 * once before a version with a new schema is released. What is there is never written again.
 */
const doc = sampleBoard();
const ctx = boardContext(doc, 'lisäys');
deleteCard(ctx, addCard(ctx, { kind: 'need', zone: zoneId('kaytanteet', 'kaytanteet.tarpeet'), text: 'roskakorissa' }));
addCard(ctx, { kind: 'service', zone: zoneId('polku', 'polku.poistettu', 'polku.ennen'), text: 'ruudukon ulkopuolella' });
renameLane(ctx, 'polku.erityinen', 'erityinen tuki (uusi nimi)');
putDrawing(ctx, 'piirros1', 'polku', { version: 1, record: { typeName: 'shape', type: 'draw', x: 1, y: 2 } });
const lane = addLane(ctx, 'polku', 'row', { title: 'poistettu rivi' });
if (lane !== null) removeLane(ctx, lane);
addImage(ctx, 'polku', { assetId: 'a'.repeat(64), alt: 'ryhmän taulu', x: 10, y: 20, w: 300, h: 200 });
dismissWarning(ctx, 'serviceWithoutResponsible:kirjaaja0001', 'sovitaan keväällä');
const notes = pageNotes(doc, 'kaytanteet');
if (notes) writeText(ctx, notes, 'ryhmän muistiinpanot');
await writeFile(new URL(`fixtures/board-v${SCHEMA_VERSION}.bin`, import.meta.url), Y.encodeStateAsUpdate(doc), { flag: 'wx' });
