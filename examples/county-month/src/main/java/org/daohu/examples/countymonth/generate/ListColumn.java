package org.daohu.examples.countymonth.generate;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;

/** 发放表列 – the columns of a payment list and the headers that they go by. */
enum ListColumn {
    TOWN_CODE("街道(乡镇)编码", "街道（乡镇）编码"),
    TOWN("街道名称"),
    VILLAGE_CODE("村编码"),
    VILLAGE("村名称"),
    NAME("姓名*", "姓名", " 姓名* "),
    TYPE("证件类型*", "证件类型"),
    NUMBER("证件号码*", "证件号码"),
    GRAIN("按户或按人补助*", "按户或按人补助"),
    PAYABLE("应发金额(元)*", "应发金额（元）*", "应发金额（元）"),
    PAID("实发金额(元)*", "实发金额（元）*", "实发金额(元)"),
    REMARK("备注"),
    MONTH("发放月份*", "发放月份"),
    VOUCHER("支付凭证号*", "支付凭证号"),
    YEAR("年度*", "年度"),
    POLICY("补贴政策*", "补贴政策"),
    HOUSEHOLD("户编号"),
    ACCOUNT("收款账号"),
    PAYEE("收款人"),
    PAYEE_NUMBER("收款人证件号码"),
    SERIAL("序号"),
    TELEPHONE("联系电话"),
    HEAD("户主姓名"),
    HEAD_NUMBER("户主证件号码"),
    ACCOUNT_KIND("收款账户性质"),
    QUANTITY("计量数量"),
    UNIT("计量单位"),
    SELF_PAID("自付金额(元)", "自付金额（元）");

    /** Columns that a file may lack. */
    static final ImmutableSet<ListColumn> OPTIONAL =
            ImmutableSet.of(TOWN, VILLAGE, REMARK, ACCOUNT, PAYEE, PAYEE_NUMBER);

    /** Columns that nobody asked for and some files have. */
    static final ImmutableSet<ListColumn> UNKNOWN = ImmutableSet.of(SERIAL, TELEPHONE);

    /** Columns that only the rules of a place read. */
    static final ImmutableSet<ListColumn> OF_PLACE =
            ImmutableSet.of(HEAD, HEAD_NUMBER, ACCOUNT_KIND, QUANTITY, UNIT, SELF_PAID);

    private final ImmutableList<String> headers;

    ListColumn(String... headers) {
        this.headers = ImmutableList.copyOf(headers);
    }

    List<String> headers() {
        return headers;
    }
}
