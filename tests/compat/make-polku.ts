import { readFileSync, writeFileSync } from 'node:fs';
import * as Y from 'yjs';
import { sealBox } from '../../electron/library/boxes/box-files';
import { POLKU_FORMAT_VERSION } from '../../electron/library/polku/manifest';
import { writePolku } from '../../electron/library/polku/write-polku';
import { SCHEMA_VERSION } from '../../shared/doc';
import { writeMember, writeWorkshop } from '../../shared/protocol';
import { imageFixture } from '../support/image-bytes';

/*
 * Writes the sample as a `.polku` file of this version's format: `node --import ./build/node-ts/register.ts
 * tests/compat/make-polku.ts`, once before a version with a new format is released (the files of formats 1 and 2 were
 * written by the programs of that time). What is there is never written again.
 */
const workshop = new Y.Doc();
const groups = [{ id: 'g1', name: 'Ryhmä 1', boardId: 'b1' }];
writeWorkshop(workshop, { title: 'Vanha verkostopäivä', region: 'Esimerkkialue', date: '2026-11-12', templateId: 'verkostopaiva', language: 'fi', dataNotice: 'Aineisto jää alueelle.', groups });
writeMember(workshop, { id: 'p1', name: 'Aino Esimerkki', groupId: 'g1', role: 'participant', colour: '#1d4ed8' });
const board = new Uint8Array(readFileSync(new URL(`fixtures/board-v${SCHEMA_VERSION}.bin`, import.meta.url)));
const content = {
  title: 'Vanha verkostopäivä',
  workshop: { id: 'w1', state: Y.encodeStateAsUpdate(workshop) },
  boards: [{ id: 'b1', state: board }],
  images: [{ bytes: imageFixture('plain.png'), boards: ['b1'] }],
  boxes: [{ id: 'kysely', text: sealBox({ answers: [1, 2, 3] }) }],
};
writeFileSync(new URL(`fixtures/workshop-v${POLKU_FORMAT_VERSION}.polku`, import.meta.url), writePolku(content, 1_764_000_000_000), { flag: 'wx' });
