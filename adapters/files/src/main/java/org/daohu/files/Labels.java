package org.daohu.files;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.Arrays;
import org.daohu.files.Fault.Allowed;
import org.daohu.household.Grain;
import org.daohu.household.IdentityType;
import org.daohu.payment.AccountKind;
import org.daohu.payment.LinkDecision;

/** The Chinese labels that files use for codes. */
final class Labels {

    static final ImmutableMap<String, IdentityType> IDENTITY_TYPES =
            Maps.uniqueIndex(Arrays.asList(IdentityType.values()), IdentityType::label);
    static final ImmutableMap<String, Grain> GRAINS = Maps.uniqueIndex(Arrays.asList(Grain.values()), Grain::label);

    static final ImmutableMap<String, LinkDecision.Choice> LINK_CHOICES = ImmutableMap.of(
            "linked", LinkDecision.Choice.LINKED,
            "refused", LinkDecision.Choice.REFUSED,
            "挂接", LinkDecision.Choice.LINKED,
            "否决", LinkDecision.Choice.REFUSED);

    static final Allowed LINK_CHOICE_CODES = Expected.codes(String.join(", ", LINK_CHOICES.keySet()));
    static final ImmutableMap<String, AccountKind> ACCOUNT_KINDS =
            Maps.uniqueIndex(Arrays.asList(AccountKind.values()), AccountKind::name);

    static final Allowed IDENTITY_TYPE_CODES = Expected.codes(String.join(", ", IDENTITY_TYPES.keySet()));
    static final Allowed GRAIN_CODES = Expected.codes(String.join(", ", GRAINS.keySet()));
    static final Allowed ACCOUNT_KIND_CODES = Expected.codes(String.join(", ", ACCOUNT_KINDS.keySet()));

    private Labels() {}

    /** The type of a document in a column that may be blank or absent, and then is a resident ID's. */
    static IdentityType identityType(RowCells cells, Column column) {
        IdentityType type = cells.oneOf(column, IDENTITY_TYPES, IDENTITY_TYPE_CODES);
        return type == null ? IdentityType.RESIDENT_ID : type;
    }
}
