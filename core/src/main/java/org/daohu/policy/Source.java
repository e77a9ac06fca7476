package org.daohu.policy;

import java.util.Objects;
import org.daohu.TextFolding;

/**
 * 规则依据 – the document and article that a policy row rests on; a row without one is refused. Immutable and thread-safe.
 *
 * @param document title or number, e.g. {@code 中华人民共和国预算法}; not blank
 * @param article where in it, e.g. {@code 第五十二条}; may be empty where the document has no articles
 */
public record Source(String document, String article) {

    public Source {
        if (TextFolding.isBlank(document)) {
            throw new IllegalArgumentException("a policy row needs a document");
        }
        Objects.requireNonNull(article, "article");
    }

    /** Document and article, as a warning cites them. */
    @Override
    public String toString() {
        return article.isEmpty() ? document : document + " " + article;
    }
}
