import jsQR from 'jsqr'

/** Large photos are made smaller first: a code fills enough of them. */
const LONGEST_SIDE = 1200

/** What the code in a picture says; undefined if there is none that can be read. */
export async function wordsIn(picture: Blob): Promise<string | undefined> {
  const image = await createImageBitmap(picture)
  const scale = Math.min(1, LONGEST_SIDE / Math.max(image.width, image.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(image.width * scale)
  canvas.height = Math.round(image.height * scale)
  const paper = canvas.getContext('2d')
  if (!paper) return undefined
  paper.drawImage(image, 0, 0, canvas.width, canvas.height)
  const { data, width, height } = paper.getImageData(0, 0, canvas.width, canvas.height)
  return jsQR(data, width, height)?.data
}
