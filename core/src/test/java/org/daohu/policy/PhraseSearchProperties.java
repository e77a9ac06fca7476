package org.daohu.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.daohu.policy.PhraseSearch.Occurrence;

class PhraseSearchProperties {

    /** A small alphabet, so that phrases overlap, nest and share endings. */
    @Property
    void itFindsWhatANaiveSearchFinds(
            @ForAll @Size(max = 12)
                    Set<@StringLength(min = 1, max = 5) @CharRange(from = '甲', to = '甴') String> phrases,
            @ForAll @StringLength(max = 60) @CharRange(from = '甲', to = '甴') String text) {
        ImmutableList<String> list = ImmutableList.copyOf(phrases);
        List<Occurrence> naive = new ArrayList<>();
        for (int end = 1; end <= text.length(); end++) {
            for (int from = 0; from < end; from++) {
                int phrase = list.indexOf(text.substring(from, end));
                if (phrase >= 0) {
                    naive.add(new Occurrence(phrase, from, end));
                }
            }
        }
        assertThat(new PhraseSearch(list).find(text)).isEqualTo(naive);
    }
}
