package org.daohu.examples.countymonth.generate;

import org.daohu.examples.countymonth.generate.ListVoucher.Kind;

/** 批次账 – the project and the quota that a slot's vouchers are paid from. Not thread-safe. */
final class SlotAccount {

    private final Books books;
    private final Slot slot;
    private final Project project;
    private final Quota quota;
    private long paid;

    SlotAccount(Books books, Slot slot) {
        this.books = books;
        this.slot = slot;
        this.project = books.project(Theme.POST);
        project.name = slot.year() + "年" + slot.subsidy().title() + "项目";
        project.content = "按规定发放" + slot.subsidy().title();
        this.quota = markedQuota();
    }

    /** Makes the voucher's payment; its rows are all written. */
    void pay(ListVoucher voucher) {
        long fen = switch (voucher.kind) {
            case FEN_SHORT -> voucher.listed - 1;
            case FEN_OVER -> voucher.listed + 1;
            case FAR_OFF -> voucher.listed * 2;
            default -> voucher.listed;
        };
        Payment payment = payment(voucher, fen);
        if (fen != voucher.listed) {
            books.truth.raised(RuleId.LIST_VOUCHER_MISMATCH, payment.subject());
        }
        switch (voucher.kind) {
            case UNMARKED -> {
                Quota unmarked = books.executableInTree(project, slot.year(), fen);
                payment.quota = unmarked.id;
                books.truth.raised(RuleId.HOUSEHOLD_MARK_MISSING, payment.subject());
            }
            case WITHOUT_QUOTA -> {
                payment.quota = "";
                books.truth.raised(RuleId.PAYMENT_UNLINKED, payment.subject());
            }
            case WITHOUT_PROJECT -> {
                payment.project = "P51340117888888";
                paid += fen;
                books.truth.raised(RuleId.PAYMENT_UNLINKED, payment.subject());
            }
            case RETURNED -> payment.deleted = true;
            case REENTERED -> {
                payment(voucher, fen).deleted = true;
                paid += fen;
            }
            default -> paid += fen;
        }
    }

    /** Sets the quota's amount: earlier years are spent to the fen, of this year a part may be left. */
    void close() {
        quota.fen = slot.year() == 2020 ? paid + paid / 100 * books.dice.between(0, 80) : paid;
    }

    private Payment payment(ListVoucher voucher, long fen) {
        Payment payment = new Payment(voucher.number, quota.id, project, fen, voucher.payDay);
        payment.accountKind = "SOCIAL_CARD";
        payment.payee = "凉山农村商业银行代发";
        payment.purpose = "发放" + slot.subsidy().title();
        if (voucher.kind == Kind.PLAIN && books.dice.chance(10)) {
            payment.writtenNumber = books.spelling.dirtyCode(voucher.number);
        }
        books.payments.add(payment);
        return payment;
    }

    private Quota markedQuota() {
        Quota marked = books.executableInTree(project, slot.year(), 0);
        marked.perHousehold = true;
        return marked;
    }
}
