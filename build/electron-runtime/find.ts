import { findElectron } from './index.ts'

// `node build/electron-runtime/find.ts` fetches the runtime if needed and prints what there is.
console.log(JSON.stringify(await findElectron(), null, 2))
