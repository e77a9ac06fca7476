/** 支付 – payments (vouchers) and their link to household lists, with residual and coverage. */
@NullMarked
package org.daohu.payment;

import org.jspecify.annotations.NullMarked;
