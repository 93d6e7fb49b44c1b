/** A copied chart as HTML: its picture, which carries its data, for this program and for those that take pictures. */
export function chartHtml(address: string, title: string, width: number, height: number): string {
  const image = document.createElement('img')
  image.dataset.forecell = 'chart'
  image.alt = title
  image.width = width
  image.height = height
  image.setAttribute('src', address)
  return `<meta charset="utf-8">${image.outerHTML}`
}

/** The address of the picture of a copied chart, as `data:`; `null` where the HTML is anything else. */
export function chartAddress(html: string): string | null {
  if (!html.includes('data-forecell="chart"')) return null
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  return body.querySelector('img[data-forecell=chart]')?.getAttribute('src') ?? null
}

/** The PNG as an address that holds all of it. */
export function pngAddress(png: Uint8Array): Promise<string> {
  const reader = new FileReader()
  return new Promise((done, failed) => {
    reader.onload = () => done(String(reader.result))
    reader.onerror = () => failed(reader.error)
    reader.readAsDataURL(new Blob([png as Uint8Array<ArrayBuffer>], { type: 'image/png' }))
  })
}

/** The bytes of such an address. */
export const addressBytes = (address: string): Uint8Array =>
  Uint8Array.from(atob(address.slice(address.indexOf(',') + 1)), (letter) => letter.charCodeAt(0))
