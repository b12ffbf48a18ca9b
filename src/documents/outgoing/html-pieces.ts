/** The words of a web page as a browser takes them apart: what is shown, what is hidden, and what only programs and screen readers read. */
import { parse, type DefaultTreeAdapterTypes } from 'parse5'
import { behind, inItself, seen, type Piece } from '../../domain/leaks/piece.ts'
import { decode } from '../in/csv.ts'
import { isNearWhite } from './word-look.ts'

type Node = DefaultTreeAdapterTypes.Node
type Element = DefaultTreeAdapterTypes.Element

const INLINE = new Set(`a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q rp rt ruby s samp small span strike strong sub sup time tt u var wbr`.split(' '))
const SPOKEN = new Set(['alt', 'title', 'aria-label', 'aria-description', 'placeholder', 'summary', 'label', 'download'])
const WHITE = /(?:^|;)\s*color\s*:\s*(?:white|#fff(?:fff)?|rgba?\(\s*255\s*,\s*255\s*,\s*255|transparent)/i
const GONE = /display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|opacity\s*:\s*0(?:\.0+)?\s*(?:;|$)|font-size\s*:\s*[0-3](?:\.\d+)?(?:px|pt)|font-size\s*:\s*0|(?:left|top|text-indent)\s*:\s*-\d{3,}/i

export function htmlPieces(bytes: Buffer): Piece[] {
  const page = new Page()
  page.walk(parse(decode(bytes).text), false)
  return page.pieces
}

class Page {
  readonly pieces: Piece[] = []
  #text = ''
  #hidden = ''
  #heading = ''
  #count = 0
  #kind = 'Paragraph'

  walk(node: Node, hidden: boolean): void {
    switch (node.nodeName) {
      case '#text': return this.#add((node as DefaultTreeAdapterTypes.TextNode).value, hidden)
      case '#comment': return this.#comment((node as DefaultTreeAdapterTypes.CommentNode).data)
      case '#documentType': return
      default:
    }
    if (!('childNodes' in node)) return
    const element = 'attrs' in node ? node : null
    const inline = element !== null && INLINE.has(element.tagName)
    if (element && !inline) this.#flush()
    if (element) this.#element(element)
    if (element && ['script', 'style', 'noscript'].includes(element.tagName)) {
      this.pieces.push(behind(node.childNodes.map(child => 'value' in child ? child.value : '').join(''), `Program or style of the page (${element.tagName})`))
      if (element.tagName !== 'noscript') return
    }
    const inside = hidden || (element !== null && isHidden(element))
    const content = element?.tagName === 'template' && 'content' in element ? (element as DefaultTreeAdapterTypes.Template).content : node
    for (const child of content.childNodes) this.walk(child, inside)
    if (element && /^h[1-6]$/.test(element.tagName)) [this.#heading, this.#kind] = [this.#text.trim() || this.#heading, 'Heading']
    if (element && !inline) this.#flush()
    else if (element?.tagName === 'br') this.#text += '\n'
  }

  #add(words: string, hidden: boolean): void {
    const line = words.replaceAll(/\s+/g, ' ')
    this.#text += line
    if (hidden) this.#hidden += line
  }

  #comment(words: string): void {
    if (words.trim() !== '') this.pieces.push(inItself('comment', words.trim(), this.#place(), 'A comment in the page’s source, which anybody can have shown.'))
  }

  #element({ tagName, attrs }: Element): void {
    const value = (name: string): string => attrs.find(each => each.name === name)?.value ?? ''
    if (tagName === 'meta' && value('content') !== '') {
      const name = value('name') || value('property') || value('http-equiv')
      if (/author|creator|publisher|owner|editor/i.test(name)) this.pieces.push(inItself('property', value('content'), `Property of the page “${name}”`, 'Kept in the page’s head.'))
      else this.pieces.push(/viewport|charset|content-type|generator|theme-color/i.test(name) ? behind(value('content'), `Property of the page “${name}”`) : seen(value('content'), `Property of the page “${name}”`))
      return
    }
    for (const attribute of attrs) {
      if (attribute.value.trim() === '') continue
      if (SPOKEN.has(attribute.name)) this.pieces.push(seen(attribute.value, `${this.#place()}, ${attribute.name} of ${tagName}`))
      else if (attribute.name === 'value' && tagName === 'input') this.pieces.push(value('type') === 'hidden' ? inItself('hidden', attribute.value, this.#place(), 'A hidden field.') : seen(attribute.value, this.#place()))
      else if (attribute.name !== 'style' && attribute.name !== 'class' && attribute.name !== 'd') this.pieces.push(behind(attribute.value, `${this.#place()}, ${attribute.name} of ${tagName}`))
    }
  }

  #flush(): void {
    const [text, hidden] = [this.#text.trim(), this.#hidden.trim()]
    this.#text = this.#hidden = ''
    const kind = this.#kind
    this.#kind = 'Paragraph'
    if (text === '') return
    this.#count += 1
    const place = kind === 'Heading' ? `Heading ${this.#count}` : this.#place()
    if (kind === 'Heading') this.#count = 0
    this.pieces.push(seen(text, place))
    if (hidden !== '') this.pieces.push(inItself('hidden', hidden, place, 'Hidden by the page’s format, and found by whoever looks at its source.'))
  }

  #place(): string { return `${this.#heading === '' ? 'Paragraph' : `Under “${this.#heading}”, paragraph`} ${Math.max(1, this.#count)}` }
}

function isHidden({ tagName, attrs }: Element): boolean {
  const style = attrs.find(each => each.name === 'style')?.value ?? ''
  const colour = attrs.find(each => each.name === 'color')?.value.replace('#', '') ?? ''
  return tagName === 'template' || attrs.some(each => each.name === 'hidden') || GONE.test(style) || (WHITE.test(style) && !/background/i.test(style)) || (tagName === 'font' && (isNearWhite(colour) || colour === 'white'))
}
