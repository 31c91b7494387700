import type * as ofSite from '../explorer/load-engine.ts'
import { blobWorker } from '../security/blob-worker.ts'
import { fileData } from './file-data.ts'

/** The engine out of the file itself: a page that was opened from a disk may not start a worker from another file. */
export const startWorker: typeof ofSite.startWorker = () => blobWorker(fileData().engine)

/** The catalogue out of the file: there is no address to fetch it from. */
export const loadCatalogue: typeof ofSite.loadCatalogue = async () => fileData().catalogue
