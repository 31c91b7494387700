import type { TailFile } from '../../../explorer/catalogue-files.ts'
import { tailFiles } from '../../../site/shards.ts'

export const getStaticPaths = () =>
  tailFiles.map((file, index) => ({ params: { number: String(index + 1) }, props: { file } }))

/** The codes that the first file has no room for. */
export const GET = ({ props }: { props: { file: TailFile } }) => Response.json(props.file)
