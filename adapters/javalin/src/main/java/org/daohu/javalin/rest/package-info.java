/**
 * REST – the interface of {@code openapi.yaml}: one class of routes a resource, one place for who is calling, one for what goes
 * wrong, and the shapes in which answers are written. Javalin stays in this package.
 */
@NullMarked
package org.daohu.javalin.rest;

import org.jspecify.annotations.NullMarked;
