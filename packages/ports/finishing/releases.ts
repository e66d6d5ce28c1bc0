/** Releases of the caller's repository on GitHub: pages with files, apart from the tags of git that they stand on. */
export interface Releases {
  /** Every release of a tag, published or draft, oldest first; one tag may have several drafts, and one that is published. */
  find(tag: string): Promise<readonly HostedRelease[]>;
  /** Makes a draft. Answers it. */
  draft(release: ReleaseText): Promise<HostedRelease>;
  /** A release with its files as they are now, or `null` if it is gone. */
  look(id: number): Promise<HostedRelease | null>;
  /** Sets title and text and publishes it. `exists` if another release of the tag is published, `gone` if this one is not there any more. */
  publish(id: number, release: ReleaseText): Promise<Kept>;
  /** Uploads a file. `exists` if the name is taken, `gone` if the release is. */
  upload(release: HostedRelease, name: string, file: string): Promise<Kept>;
  /** Takes a file away; one that is gone is no error. */
  removeAsset(id: number): Promise<void>;
  /** Takes a draft away; one that is gone is no error. */
  remove(id: number): Promise<void>;
}

/** What people read of a release. */
export interface ReleaseText {
  readonly tag: string;
  readonly name: string;
  /** Markdown. */
  readonly body: string;
  readonly prerelease: boolean;
  /** Whether the repository's page shows it first. */
  readonly latest: boolean;
}

export interface HostedRelease {
  readonly id: number;
  readonly tag: string;
  readonly body: string;
  readonly draft: boolean;
  /** Published where releases are immutable: nothing of it can be changed. */
  readonly immutable: boolean;
  /** Address of its page. */
  readonly url: string;
  /** Where its files are uploaded to, without a query. */
  readonly uploadUrl: string;
  readonly assets: readonly Asset[];
}

export interface Asset {
  readonly id: number;
  readonly name: string;
  readonly size: number;
  /** `sha256:…`, or `null` where GitHub tells none. */
  readonly digest: string | null;
  /** Whether all of its bytes have arrived. */
  readonly whole: boolean;
}

export type Kept =
  | { readonly done: true; readonly url: string }
  | { readonly done: false; readonly why: "exists" | "gone" | "forbidden"; readonly message: string };
